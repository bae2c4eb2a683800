CREATE TABLE `assignment_parts` (
	`assignment` text NOT NULL,
	`place` integer NOT NULL,
	`to` text,
	`rows` text NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`assignment`, `place`),
	FOREIGN KEY (`assignment`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_parts_to` ON `assignment_parts` (`to`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`how` text NOT NULL,
	`fill` text NOT NULL,
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_dataset` ON `assignments` (`dataset`,`at`);