import modules.circle_c
# exit: 1
