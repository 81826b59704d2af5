// The events of mobile apps.
import { CustomProperties } from "../event_schemas/custom.ts";
import * as schemas from "../event_schemas/mobile.ts";
import { eventsOf } from "./entry.ts";

const mobile = eventsOf("mobile", "anyone");

export const mobileEvents = {
  "Application Installed": mobile("Someone installed the app.", schemas.ApplicationProperties, {
    version: "2.1.0",
    build: "4711",
  }),
  "Application Opened": mobile("Someone opened the app.", schemas.ApplicationOpenedProperties, {
    version: "2.1.0",
    from_background: true,
  }),
  "Application Backgrounded": mobile("Someone sent the app to the background.", CustomProperties, {
    screen: "Basket",
  }),
  "Application Foregrounded": mobile("Someone brought the app back to the front.", CustomProperties, {
    screen: "Basket",
  }),
  "Application Updated": mobile("Someone updated the app.", schemas.ApplicationUpdatedProperties, {
    previous_version: "2.0.3",
    version: "2.1.0",
  }),
  "Application Uninstalled": mobile("Someone removed the app.", CustomProperties, { months_used: 7 }),
  "Application Crashed": mobile("The app crashed on someone.", CustomProperties, {
    screen: "Basket",
  }),
};
