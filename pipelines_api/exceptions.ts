/**
 * The errors that the Data Pipelines API's functions throw.
 *
 * @module
 */
export {
  AuthenticationError,
  ConfigurationError,
  CustomerIOError,
  NetworkError,
  PayloadTooLargeError,
  RateLimitError,
  ValidationError,
} from "@customerio-notebooks/core";
export { BatchDeliveryError } from "./batch_delivery_error.ts";
