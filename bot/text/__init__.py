"""Pure text tools: nothing here knows articles, stores or Slack."""
