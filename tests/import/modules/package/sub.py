from . import from_init as parent_value
name = "sub"
