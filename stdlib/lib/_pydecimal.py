"""decimal under the name of its variant in Python, which gilt does not have apart."""
from decimal import *
