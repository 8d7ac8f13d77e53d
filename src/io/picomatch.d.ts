// tinyglobby's own types name those of picomatch, which brings none.
declare module "picomatch";
