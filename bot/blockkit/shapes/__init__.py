"""The shapes of a message in Block Kit, as pydantic models: what may stand where, and how long."""
