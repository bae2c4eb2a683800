CREATE TABLE `told_apart` (
	`dataset` text NOT NULL,
	`of` text NOT NULL,
	`sets` text NOT NULL,
	PRIMARY KEY(`dataset`, `of`),
	FOREIGN KEY (`dataset`) REFERENCES `datasets`(`id`) ON UPDATE no action ON DELETE no action
);
