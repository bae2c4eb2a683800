ALTER TABLE `versions` ADD `cells` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `rows` integer;--> statement-breakpoint
ALTER TABLE `versions` ADD `columns` integer;