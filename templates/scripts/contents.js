/* The list of contents shows where the reader is. */
(() => {
  "use strict";
  const links = [...document.querySelectorAll(".contents a")];
  const places = links.map((link) => document.getElementById(link.getAttribute("href").slice(1)));
  const beside = document.querySelector(".beside");
  let current;

  addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look);
  look();

  function look() {
    const height = document.documentElement.scrollHeight;
    const atEnd = scrollY > 0 && innerHeight + scrollY >= height - 2;
    const begun = places.filter((p) => p && p.getBoundingClientRect().top < innerHeight / 3);
    const here = links[atEnd ? links.length - 1 : places.indexOf(begun[begun.length - 1])];
    if (here === current) return;
    current?.removeAttribute("aria-current");
    here?.setAttribute("aria-current", "location");
    current = here;
    const scrolls = here && beside && beside.scrollHeight > beside.clientHeight;
    if (scrolls) beside.scrollTop = here.offsetTop - beside.clientHeight / 2;
  }
})();
