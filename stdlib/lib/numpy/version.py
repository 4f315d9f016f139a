"""numpy.version: the release whose behaviour this is."""
short_version = version = full_version = "1.24.2"
git_revision = "unknown"
release = True
