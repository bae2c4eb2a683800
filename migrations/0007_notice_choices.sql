CREATE TABLE `question_places` (
	`thread` text PRIMARY KEY NOT NULL,
	`space` text NOT NULL,
	`place` integer NOT NULL,
	FOREIGN KEY (`thread`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_places_space` ON `question_places` (`space`,`place`);--> statement-breakpoint
ALTER TABLE `notice_choices` ADD `language` text;--> statement-breakpoint
CREATE INDEX `notices_unmailed` ON `notices` (`user`,`at`) WHERE mailed_at IS NULL AND read_at IS NULL;