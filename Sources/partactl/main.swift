print("partactl")
