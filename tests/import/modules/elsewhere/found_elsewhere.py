value = "found elsewhere"
