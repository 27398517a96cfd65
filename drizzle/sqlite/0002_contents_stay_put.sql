-- By hand: a content has to be the last column, which ALTER TABLE ADD cannot do (src/server/store/sqlite-content.ts).
CREATE TABLE `new_pastes` (
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
	`bytes` integer NOT NULL,
	`filler` blob DEFAULT (zeroblob(232)) NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `new_revisions` (
	`paste_id` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`bytes` integer NOT NULL,
	`filler` blob DEFAULT (zeroblob(232)) NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`paste_id`, `revision`),
	FOREIGN KEY (`paste_id`) REFERENCES `new_pastes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `new_pastes` (`id`, `revision`, `created_at`, `updated_at`, `expires_at`, `expires`, `burn`, `edit_verifier`,
	`read_verifier`, `header`, `claim`, `claimed_at`, `bytes`, `content`)
SELECT `id`, `revision`, `created_at`, `updated_at`, `expires_at`, `expires`, `burn`, `edit_verifier`,
	`read_verifier`, `header`, `claim`, `claimed_at`, length(`content`),
	CAST(`content` || zeroblob((2044 - length(`content`) % 2044) % 2044) AS BLOB)
FROM `pastes`;
--> statement-breakpoint
INSERT INTO `new_revisions` (`paste_id`, `revision`, `created_at`, `bytes`, `content`)
SELECT `paste_id`, `revision`, `created_at`, length(`content`),
	CAST(`content` || zeroblob((2044 - length(`content`) % 2044) % 2044) AS BLOB)
FROM `revisions`;
--> statement-breakpoint
DROP TABLE `revisions`;
--> statement-breakpoint
DROP TABLE `pastes`;
--> statement-breakpoint
ALTER TABLE `new_pastes` RENAME TO `pastes`;
--> statement-breakpoint
ALTER TABLE `new_revisions` RENAME TO `revisions`;
--> statement-breakpoint
CREATE INDEX `pastes_expires_at` ON `pastes` (`expires_at`) WHERE expires_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `pastes_claimed_at` ON `pastes` (`claimed_at`) WHERE claimed_at IS NOT NULL;
