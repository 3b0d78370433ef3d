/** Puts the app on the page. */

import { render } from "preact";

import { App } from "./app";
import { applyTheme } from "./lib/theme";
import "./styles/base.css";
import "./styles/explore.css";
import "./styles/card.css";
import "./styles/pages.css";

applyTheme();
const root = document.getElementById("app");
if (root) render(<App />, root);
