"""The shapes of a message in Block Kit, as pydantic models: what is allowed where, and how long."""
