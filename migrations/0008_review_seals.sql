ALTER TABLE `datasets` ADD `approved_seal` text;--> statement-breakpoint
ALTER TABLE `marks` ADD `seal` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `review_steps` ADD `step` text DEFAULT 'ask-review' NOT NULL;