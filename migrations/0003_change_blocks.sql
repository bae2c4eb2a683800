CREATE TABLE `change_blocks` (
	`dataset` text NOT NULL,
	`seq` integer NOT NULL,
	`part` integer NOT NULL,
	`block` integer NOT NULL,
	`column` text NOT NULL,
	`list` text NOT NULL,
	`rows` blob NOT NULL,
	`texts` blob,
	PRIMARY KEY(`dataset`, `seq`, `part`, `block`),
	FOREIGN KEY (`dataset`) REFERENCES `documents`(`dataset`) ON UPDATE no action ON DELETE no action
);
