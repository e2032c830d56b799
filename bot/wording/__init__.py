"""Our own few words for values of the model, the same in Slack and in the terminal; pure, without markup."""
