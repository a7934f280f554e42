"""The process that runs candidates' code inside a runner container."""

PROTOCOL_VERSION = 1
