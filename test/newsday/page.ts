/** A page as a website prints it, of the shape that imports meet most: its picture's “credit” is a bare address. */
export const page = `Court Fines Harbour Authority over Sealed Inspection Reports
Photo: shorewatch.example/kemal-port/
On 14 May, the Kemal City Court found the harbour authority guilty of withholding inspection reports, Shore Watch reports.
It was fined 40 units, equivalent to 150 thousand crowns.
The reports describe cracks in the eastern mole, which was closed to cargo in March.
The authority asked the court to hear the case behind closed doors.
The judge refused.
Original Author: Petra Halm
Latest news
- Ferry Timetable Changes on Monday
- Fish Market Reopens After Repairs
`;
