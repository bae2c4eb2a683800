/** In whose name the server writes when it tidies up: nobody's. No person is ever given this identity. */
import { UserId } from "#shared/model/ids.ts";

export const SYSTEM_AUTHOR = UserId.parse("0".repeat(20));
