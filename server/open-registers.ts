/** The national registers that this server may ask, as it is configured. */
import type { Config } from "./config.ts";
import { waitFor } from "./geocoding/runner.ts";
import { createKeptAnswers } from "./geography/kept-answers.ts";
import type { Logger } from "./observability/logger.ts";
import type { Reach } from "./outgoing/ask-web.ts";
import { createFetchText } from "./outgoing/fetch-text.ts";
import { createPatientFetch } from "./outgoing/patient-fetch.ts";
import { createCompanies } from "./registers/companies.ts";
import type { RegistersParts } from "./registers/registers.ts";
import { createSchools } from "./registers/schools.ts";
import type { FetchedTexts } from "./storage/fetched-texts.ts";

/** ms between two questions: of whole départements; of organisations, seven a second are allowed */
const SCHOOLS_APART = 500;
const COMPANIES_APART = 200;

export function openRegisters({
  config,
  reach,
  texts,
  log,
  now,
}: {
  readonly config: Pick<Config, "schools" | "companies">;
  readonly reach: Reach;
  readonly texts: FetchedTexts;
  readonly log: Pick<Logger, "warn">;
  readonly now: () => number;
}): RegistersParts {
  const patient = (address: string, apart: number) =>
    createPatientFetch(createFetchText({ ...reach, trustedHost: new URL(address).host }), {
      apart,
      now,
      wait: waitFor,
    });
  const { schools, companies } = config;
  return {
    schools:
      schools === null
        ? null
        : createSchools(
            schools,
            createKeptAnswers({
              texts,
              fetchText: patient(schools, SCHOOLS_APART),
              onError: (error) => log.warn({ err: error }, "the directory of schools was not fetched"),
              now,
            }),
            now,
          ),
    companies: companies === null ? null : createCompanies(companies, patient(companies, COMPANIES_APART), now),
  };
}
