CREATE TABLE `change_places` (
	`dataset` text NOT NULL,
	`row` text NOT NULL,
	`column` text NOT NULL,
	`seq` integer NOT NULL,
	`part` integer NOT NULL,
	PRIMARY KEY(`dataset`, `row`, `column`, `seq`, `part`)
);
--> statement-breakpoint
CREATE TABLE `changes` (
	`dataset` text NOT NULL,
	`seq` integer NOT NULL,
	`part` integer NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`kinds` text NOT NULL,
	`cells` integer NOT NULL,
	`rows` integer NOT NULL,
	`line` text NOT NULL,
	`detail` blob,
	`wide` integer NOT NULL,
	PRIMARY KEY(`dataset`, `seq`, `part`),
	FOREIGN KEY (`dataset`) REFERENCES `documents`(`dataset`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `changes_author` ON `changes` (`dataset`,`author`,`seq`,`part`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`dataset`,`at`);--> statement-breakpoint
CREATE INDEX `changes_wide` ON `changes` (`dataset`,`seq`,`part`) WHERE wide;--> statement-breakpoint
CREATE TABLE `journal_heads` (
	`dataset` text PRIMARY KEY NOT NULL,
	`head` integer NOT NULL,
	FOREIGN KEY (`dataset`) REFERENCES `documents`(`dataset`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`dataset` text NOT NULL,
	`seq` integer NOT NULL,
	`cause` text NOT NULL,
	`name` text,
	`author` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `versions_dataset` ON `versions` (`dataset`,`at`);--> statement-breakpoint
ALTER TABLE `datasets` ADD `deleted_at` integer;--> statement-breakpoint
ALTER TABLE `datasets` ADD `deleted_by` text;