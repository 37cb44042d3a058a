-- Failed logins are counted by typed address in rate_limit, whether it has an account or not (decision 0030).
ALTER TABLE "user_account" DROP COLUMN "failed_logins", DROP COLUMN "locked_until";
