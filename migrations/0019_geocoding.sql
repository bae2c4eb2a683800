CREATE TABLE `geocoding_batches` (
	`dataset` text NOT NULL,
	`job` text NOT NULL,
	`number` integer NOT NULL,
	`asked` text NOT NULL,
	`answered` text,
	PRIMARY KEY(`job`, `number`),
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `geocoding_batches_dataset` ON `geocoding_batches` (`dataset`);--> statement-breakpoint
CREATE TABLE `geocoding_jobs` (
	`dataset` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ask` text NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `geocoding_jobs_id_unique` ON `geocoding_jobs` (`id`);--> statement-breakpoint
CREATE INDEX `geocoding_jobs_state` ON `geocoding_jobs` (`state`);