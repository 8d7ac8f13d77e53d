# What R's boot package makes of the same clusters and the same draws: the values in
# bootstrap-interval.test.ts. Run: Rscript tests/agreement/intervals/boot-reference.R
library(boot)

# Twelve transcripts: units that both coders coded, only the first, only the second, neither.
clusters <- rbind(
  c(5, 1, 0, 24), c(2, 2, 1, 35), c(0, 0, 0, 20), c(9, 0, 2, 40), c(1, 3, 0, 16), c(4, 1, 1, 30),
  c(0, 1, 0, 25), c(7, 2, 3, 28), c(3, 0, 0, 50), c(2, 0, 4, 34), c(6, 1, 1, 22), c(1, 0, 0, 44)
)
kappa <- function(s) {
  n <- sum(s); p <- (s[1] + s[2]) / n; q <- (s[1] + s[3]) / n; e <- p * q + (1 - p) * (1 - q)
  ((s[1] + s[4]) / n - e) / (1 - e)
}
alpha <- function(s) {
  n <- 2 * sum(s); k <- 2 * s[1] + s[2] + s[3]
  1 - ((s[2] + s[3]) / sum(s)) / (2 * k * (n - k) / (n * (n - 1)))
}
f1 <- function(s) 2 * s[1] / (2 * s[1] + s[2] + s[3])

# Draws that any language can repeat: s <- 16807 s mod 2^31 - 1 (Park & Miller 1988), s mod 12.
replicates <- 999
s <- 1
f <- matrix(0, replicates, 12)
for (r in 1:replicates) for (d in 1:12) {
  s <- (16807 * s) %% 2147483647
  f[r, s %% 12 + 1] <- f[r, s %% 12 + 1] + 1
}

cat("boot", format(packageVersion("boot")), R.version.string, "\n")
for (name in c("kappa", "alpha", "f1")) {
  statistic <- get(name)
  of <- function(data, times) statistic(colSums(data * times))
  t0 <- of(clusters, rep(1, 12))
  t <- apply(f, 1, function(times) of(clusters, times))
  left.out <- sapply(1:12, function(i) of(clusters, replace(rep(1, 12), i, 0)))
  L <- mean(left.out) - left.out
  object <- boot(clusters, of, R = replicates, stype = "f")
  p <- boot.ci(object, type = "perc", t0 = t0, t = t)$percent[4:5]
  b <- boot:::bca.ci(object, t0 = t0, t = t, L = L)[4:5]
  set.seed(1)
  free <- boot(clusters, of, R = 100000, stype = "f")
  fp <- boot.ci(free, type = "perc")$percent[4:5]
  fb <- boot:::bca.ci(free, t0 = t0, t = free$t[, 1], L = L)[4:5]
  cat(name, sprintf("%.10f", c(t0, p, b)), "| own draws", sprintf("%.4f", c(fp, fb)), "\n")
}
cat("qt", sprintf("%.10f", qt(0.975, c(1, 2, 9, 99, 5000))), "pnorm", sprintf("%.15f", pnorm(c(-3.1, 0.4, 2))), "\n")
