"""Numbers that loops and transports share."""
from .format_helpers import DEBUG_STACK_DEPTH

__all__ = ()

LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5           # writes to a lost connection before the first is reported
ACCEPT_RETRY_DELAY = 1                          # seconds, when there are no more descriptors
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
SENDFILE_FALLBACK_READBUFFER_SIZE = 1024 * 256
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256          # KiB, as the next one
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512
