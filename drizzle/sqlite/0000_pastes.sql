CREATE TABLE `burned` (
	`id` text PRIMARY KEY NOT NULL,
	`burned_at` integer NOT NULL,
	`claim` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `burned_burned_at` ON `burned` (`burned_at`);--> statement-breakpoint
CREATE TABLE `pastes` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer,
	`expires` text NOT NULL,
	`burn` integer NOT NULL,
	`edit_verifier` blob NOT NULL,
	`read_verifier` blob,
	`header` blob,
	`claim` blob,
	`claimed_at` integer,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pastes_expires_at` ON `pastes` (`expires_at`) WHERE expires_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `pastes_claimed_at` ON `pastes` (`claimed_at`) WHERE claimed_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `revisions` (
	`paste_id` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`paste_id`, `revision`),
	FOREIGN KEY (`paste_id`) REFERENCES `pastes`(`id`) ON UPDATE no action ON DELETE cascade
);
