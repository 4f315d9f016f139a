x = f"{lambda x: 1}"
# exit: 1
