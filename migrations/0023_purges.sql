CREATE TABLE `purged_files` (
	`sha256` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `purges` (
	`dataset` text PRIMARY KEY NOT NULL,
	`incarnation` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`overwritten` integer NOT NULL,
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
