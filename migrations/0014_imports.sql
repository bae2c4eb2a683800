CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`original` text NOT NULL,
	`details` text NOT NULL,
	`doubts` blob,
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_dataset` ON `imports` (`dataset`,`at`);--> statement-breakpoint
CREATE INDEX `imports_original` ON `imports` (`original`);--> statement-breakpoint
CREATE TABLE `settled_doubts` (
	`dataset` text NOT NULL,
	`row` text NOT NULL,
	`column` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`dataset`, `row`, `column`),
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
