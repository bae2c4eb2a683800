/** Our content security policy forbids compiling schemas to code; zod would try when it makes one, and the browser would report it. */
import { config } from "zod";

config({ jitless: true });
