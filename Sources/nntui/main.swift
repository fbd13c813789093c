print("nntui")
