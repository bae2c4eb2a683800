CREATE TABLE `client_ids` (
	`dataset` text NOT NULL,
	`client` integer NOT NULL,
	`user` text NOT NULL,
	PRIMARY KEY(`dataset`, `client`),
	FOREIGN KEY (`dataset`) REFERENCES `documents`(`dataset`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_ids_user` ON `client_ids` (`user`);--> statement-breakpoint
CREATE TABLE `documents` (
	`dataset` text PRIMARY KEY NOT NULL,
	`head` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`dataset` text NOT NULL,
	`head` integer NOT NULL,
	`snapshot` blob NOT NULL,
	`sha256` text NOT NULL,
	`verified` integer NOT NULL,
	PRIMARY KEY(`dataset`, `head`),
	FOREIGN KEY (`dataset`) REFERENCES `documents`(`dataset`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `updates` (
	`dataset` text NOT NULL,
	`seq` integer NOT NULL,
	`update` blob NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`dataset`, `seq`),
	FOREIGN KEY (`dataset`) REFERENCES `documents`(`dataset`) ON UPDATE no action ON DELETE no action
);
