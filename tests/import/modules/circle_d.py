from modules.circle_c import early
late = 1
