"""Whether draws can come from a distribution, judged by inequalities that hold for every n."""
