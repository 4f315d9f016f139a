ran = "no"
if __name__ == "__main__":
    ran = "yes"
