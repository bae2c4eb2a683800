CREATE TABLE `privacy_decisions` (
	`dataset` text NOT NULL,
	`column` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`said` text NOT NULL,
	PRIMARY KEY(`dataset`, `column`),
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
