import modules.circle_a as a
value = "b, which saw " + str(hasattr(a, "value"))
