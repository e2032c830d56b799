"""Messages to Slack: sent once, and every outcome understood."""
