CREATE TABLE `zeros` (
	`id` integer PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
