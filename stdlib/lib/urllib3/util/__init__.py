from .retry import Retry
