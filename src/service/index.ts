export { type Delivery, deliver, type Place, type Reader } from './deliver.js';
export { formatIn, formatsIn } from './formats.js';
export { type Order, orderOf, ordersOn } from './order.js';
export { type PagePaths, type PageSetup, pageSetup } from './page-setup.js';
export { orRefuse, Refusal } from './refusal.js';
export { assessmentIn, folderOrders } from './report-folder.js';
export { handOver, type Receiver, writeWhole } from './write.js';
