const monthNames = [
  "january jan янв январь января қаңтар enero ene يناير ינואר",
  "february feb фев февраль февраля ақпан febrero فبراير פברואר",
  "march mar мар март марта наурыз marzo مارس מרץ מרס",
  "april apr апр апрель апреля сәуір abril abr أبريل אפריל",
  "may май мая мамыр mayo مايو מאי",
  "june jun июн июнь июня маусым junio يونيو יוני",
  "july jul июл июль июля шілде julio يوليو יולי",
  "august aug авг август августа тамыз agosto ago أغسطس אוגוסט",
  "september sep sept сен сентябрь сентября қыркүйек septiembre سبتمبر ספטמבר",
  "october oct окт октябрь октября қазан octubre أكتوبر אוקטובר",
  "november nov ноя ноябрь ноября қараша noviembre نوفمبر נובמבר",
  "december dec дек декабрь декабря желтоқсан diciembre dic ديسمبر דצמבר",
].map((names) => names.split(" "));

const weekdays =
  "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun " +
  "понедельник вторник среда четверг пятница суббота воскресенье " +
  "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі " +
  "lunes martes miércoles jueves viernes sábado domingo";
const filler = new Set(
  `${weekdays} of at the on de del a las el в г года год жыл жылғы жылы күні th st nd rd hrs`.split(" "),
);

/** A date in words, and in ISO 8601 if the words name its year. */
export type ReadDate = Readonly<{ words: string; iso: string | null }>;

/** Whether a word is the name of a day of the week. */
export const isWeekday = (word: string): boolean => ` ${weekdays} `.includes(` ${word.toLowerCase()} `);

/**
 * Reads words that are a date and nothing else. Two numbers that could each be the month are no date: only
 * whoever printed them knows which is meant.
 */
export function recogniseDate(words: string): ReadDate | null {
  if (words.length > 60) return null;
  const exact =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
      words,
    );
  const date = exact
    ? {
        year: exact[1]!,
        month: Number(exact[2]),
        day: Number(exact[3]),
        hour: exact[4],
        minute: exact[5],
        offset: exact[6],
      }
    : spelledDate(words);
  if (!date || !onCalendar(date)) return null;
  return { words, iso: date.year === null ? null : isoOf({ ...date, year: date.year }) };
}

type Parts = {
  year: string | null;
  month: number;
  day: number;
  hour?: string | undefined;
  minute?: string | undefined;
  offset?: string | undefined;
};

function spelledDate(words: string): Parts | null {
  const clock = /(?:^|[\s,])(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?$/iu.exec(words);
  const day = (clock ? words.slice(0, clock.index) : words).replace(/[,،–—\s]+$/u, "");
  const time = clock ? clockTime(Number(clock[1]), clock[2]!, clock[3]) : {};
  const date = numericDate(day) ?? namedDate(day);
  return date && time ? { ...date, ...time } : null;
}

function clockTime(hour: number, minute: string, half: string | undefined) {
  if (half && (hour < 1 || hour > 12)) return null;
  const full = half ? (hour % 12) + (/^p/iu.test(half) ? 12 : 0) : hour;
  return { hour: String(full).padStart(2, "0"), minute };
}

function numericDate(words: string): Parts | null {
  const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\s*г\.?)?$/u.exec(words);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), found[4]!];
  if (found[2] === "." || first > 12 || first === second) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : null;
}

function namedDate(words: string): Parts | null {
  const parts = words.toLowerCase().match(/\d+|[\p{L}\p{M}]+|[^\s,.،\d\p{L}\p{M}]/gu) ?? [];
  const meant = parts.filter((part) => !filler.has(part));
  const month = meant
    .map((part) => monthNames.findIndex((names) => names.includes(part)) + 1)
    .filter((n) => n > 0);
  const days = meant.filter((part) => /^\d{1,2}$/u.test(part));
  const years = meant.filter((part) => /^\d{4}$/u.test(part));
  if (month.length !== 1 || days.length !== 1 || meant.length !== 2 + years.length || years.length > 1)
    return null;
  return { year: years[0] ?? null, month: month[0]!, day: Number(days[0]) };
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function onCalendar({ year, month, day, hour, minute }: Parts): boolean {
  const leap =
    year === null || (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0));
  const length = month === 2 && !leap ? 28 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length && Number(hour ?? 0) < 24 && Number(minute ?? 0) < 60;
}

function isoOf({ year, month, day, hour, minute, offset }: Parts & { year: string }): string {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (hour === undefined) return date;
  return `${date}T${hour}:${minute}${(offset ?? "").replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2")}`;
}
