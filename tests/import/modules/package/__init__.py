from_init = "set by __init__"
