CREATE TABLE `fetched_texts` (
	`address` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`etag` text,
	`seen_at` integer NOT NULL
);
