import { Args, Ctx, Query, Resolver } from "type-graphql";
import { services } from "../../projections/services.js";
import { staffOnly, type Context } from "../context.js";
import { connectionOf, PageArgs, pageOf, type Page } from "../page.js";
import { Service } from "./Service.js";

const ServicePage = connectionOf("Service", () => Service, "services, the newest first");

/** The newsroom's questions about the programs that it lets in. */
@Resolver()
export class Services {
  @Query(() => ServicePage, {
    description:
      "The programs that a token was ever issued to, the newest first; also those that are shut out by now.",
  })
  async services(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<Service>> {
    staffOnly(context);
    const { servicesIssued } = context.readModels.of(services);
    return pageOf(
      page,
      servicesIssued,
      ({ issuedPosition }) => issuedPosition,
      (service) => new Service(service),
    );
  }

  @Query(() => Service, { nullable: true, description: "The service whose token asks; null for people." })
  async viewingService(@Ctx() { viewer, load }: Context): Promise<Service | null> {
    return viewer?.service ? Service.orNull(await load.service.load(viewer.staffId)) : null;
  }
}
