ALTER TABLE `notices` ADD `comment` text;--> statement-breakpoint
CREATE INDEX `notices_comment` ON `notices` (`comment`);--> statement-breakpoint
ALTER TABLE `review_steps` ADD `name` text;